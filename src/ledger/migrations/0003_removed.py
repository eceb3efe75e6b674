from django.db import migrations, models


class Migration(migrations.Migration):
    """When something was removed on purpose: after its retention, or because a customer asked for it."""

    dependencies = [
        ("ledger", "0002_copies_superseded"),
    ]

    operations = [
        migrations.AddField("delivery", "removed_at", models.DateTimeField(null=True)),
        migrations.AddField("entry", "removed_at", models.DateTimeField(null=True)),
    ]
