"""What arrivals are searched by, in a table of its own with an index, as the requests' is. At a million arrivals this
takes minutes."""

import django.db.models.deletion
from django.db import migrations, models

from ledger import searching
from ledger.arrivals import found_by


def fill(apps, schema_editor):
    using = schema_editor.connection.alias
    rows = apps.get_model("ledger", "Delivery").objects.using(using).order_by("pk")
    said = rows.values_list("pk", "name", "sender", "subject").iterator(searching.BATCH)
    texts = ((pk, found_by(*words)) for pk, *words in said)
    searching.fill(apps.get_model("ledger", "DeliveryText"), texts, using)


def index(apps, schema_editor):
    searching.make(searching.ARRIVALS, schema_editor.connection)


def without(apps, schema_editor):
    searching.drop(searching.ARRIVALS, schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0007_entry_text'),
    ]

    operations = [
        migrations.CreateModel(
            name='DeliveryText',
            fields=[
                ('delivery', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='ledger.delivery')),
                ('text', models.TextField(blank=True, default='')),
                ('pieces', models.TextField(blank=True, default='')),
            ],
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.RunPython(index, without),
    ]
