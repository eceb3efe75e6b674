"""What requests are searched by, in a table of its own with an index; made from the texts that stood in them. At a
million requests this takes minutes."""

import django.db.models.deletion
from django.db import migrations, models

from ledger import searching


def fill(apps, schema_editor):
    """Nothing is folded again: the former release kept the very text."""
    using = schema_editor.connection.alias
    rows = apps.get_model("ledger", "Entry").objects.using(using).order_by("pk").values_list("pk", "search")
    searching.fill(apps.get_model("ledger", "EntryText"), rows.iterator(searching.BATCH), using)


def back(apps, schema_editor):
    schema_editor.execute(
        "UPDATE ledger_entry SET search = (SELECT text FROM ledger_entrytext WHERE entry_id = ledger_entry.id)"
    )


def index(apps, schema_editor):
    searching.make(searching.ENTRIES, schema_editor.connection)


def without(apps, schema_editor):
    searching.drop(searching.ENTRIES, schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0006_said'),
    ]

    operations = [
        migrations.CreateModel(
            name='EntryText',
            fields=[
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='ledger.entry')),
                ('text', models.TextField(blank=True, default='')),
                ('pieces', models.TextField(blank=True, default='')),
            ],
        ),
        migrations.RunPython(fill, back),
        migrations.RunPython(index, without),
    ]
