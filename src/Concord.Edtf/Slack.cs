namespace Concord.Edtf;

/// <summary>How far a qualified date may be off, either way.</summary>
internal readonly record struct Slack(long Years, int Months, int Days)
{
    public EdtfBounds Around(EdtfDay first, EdtfDay last, bool stayLast) =>
        new(first.Add(-Years, -Months).AddDays(-Days), last.Add(Years, Months, stayLast).AddDays(Days));
}
