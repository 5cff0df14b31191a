namespace Concord.Edtf.Reading;

/// <summary>Reads two ends with a stroke between, one of which may be open or unknown.</summary>
internal static class IntervalReader
{
    public static EdtfInterval? Read(Reader reader)
    {
        if (!End(reader, out var start, out var startLimit)) return null;
        if (!reader.Take('/')) return reader.Refuse<EdtfInterval>(reader.Next == 'T' ? "The ends of an interval have no time of day" : $"\"/\" should follow the start of an interval, not {reader.Found}");
        var endAt = reader.At;
        if (!End(reader, out var end, out var endLimit)) return null;
        if (reader.Next == 'T') return reader.Refuse<EdtfInterval>("The ends of an interval have no time of day");
        if (start is null && end is null) return reader.Refuse<EdtfInterval>("An interval has a date at one end at least", 0);
        if (start is not null && end is not null && !EdtfInterval.IsOrdered(start, end)) return reader.Refuse<EdtfInterval>("The interval ends before it begins", endAt);
        return new(start, end, startLimit, endLimit);
    }

    private static bool End(Reader reader, out EdtfPart? part, out EdtfLimit limit)
    {
        (part, limit) = (null, EdtfLimit.Known);
        if (reader.TakeDots()) limit = EdtfLimit.Open;
        else if (reader.IsAtEnd || reader.Next == '/') limit = EdtfLimit.Unknown;
        else part = PartReader.Read(reader);
        return part is not null || limit != EdtfLimit.Known;
    }
}
