"""What the front page counts is counted in indexes that hold only what waits: promises not kept yet, requests to review,
forms nobody has confirmed. What was answered in a week is found by its moment."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ledger', '0008_delivery_text'),
    ]

    operations = [
        migrations.AlterField(
            model_name='entry',
            name='answered_at',
            field=models.DateTimeField(db_index=True, null=True),
        ),
        migrations.RemoveIndex(
            model_name='entry',
            name='entry_to_review',
        ),
        migrations.AddIndex(
            model_name='copy',
            index=models.Index(condition=models.Q(('confirmed_at', None), ('superseded', False)), fields=['first_day'], name='copy_unconfirmed'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(condition=models.Q(('needs_review', True)), fields=['due_on', 'state'], name='entry_reviewed_by'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(condition=models.Q(('answered_at', None)), fields=['state', 'due_on'], name='entry_promised'),
        ),
    ]
