using System.Globalization;

namespace Concord.Edtf.Reading;

/// <summary>Reads the time of day that follows a day: hours, minutes and seconds, and how far its clock is from UTC.</summary>
internal static class TimeReader
{
    public static EdtfDateTime? Read(Reader reader, EdtfPart part)
    {
        if (part is not EdtfDate { Precision: EdtfPrecision.Day, IsQualified: false, IsUnspecified: false } date)
            return reader.Refuse<EdtfDateTime>("Only a whole day without marks or unspecified digits has a time");
        reader.Take('T');
        if (Two(reader, "hour", 23) is not { } hour || !Colon(reader) || Two(reader, "minute", 59) is not { } minute || !Colon(reader)) return null;
        var secondAt = reader.At;
        if (Two(reader, "second", 60) is not { } second || !Shift(reader, out var shift)) return null;
        if (second == 60 && (hour * 60 + minute - (shift ?? 0) + 2 * 1440) % 1440 != 1439)
            return reader.Refuse<EdtfDateTime>("A second 60 is only in the last minute of a day by UTC", secondAt);
        return new(date, hour, minute, second, shift);
    }

    private static bool Shift(Reader reader, out int? shift)
    {
        shift = null;
        if (reader.Take('Z')) shift = 0;
        if (reader.Next is not ('+' or '-')) return true;
        var (at, sign) = (reader.At, reader.Next == '-' ? -1 : 1);
        reader.At++;
        if (Two(reader, "hour", 23) is not { } hours) return false;
        var minutes = 0;
        if (reader.Take(':'))
        {
            if (Two(reader, "minute", 59) is not { } read) return false;
            minutes = read;
        }
        if (sign < 0 && hours + minutes == 0) return reader.Refuse<object>("UTC is \"Z\" or \"+00:00\"", at) is not null;
        shift = sign * (hours * 60 + minutes);
        return true;
    }

    private static bool Colon(Reader reader) => reader.Take(':') || reader.Refuse<object>($"\":\" should stand here, and not {reader.Found}: a time has hours, minutes and seconds") is not null;

    private static int? Two(Reader reader, string what, int most)
    {
        var at = reader.At;
        var digits = reader.TakeDigits(orUnspecified: false, most: 2);
        if (digits.Length == 2 && int.Parse(digits, CultureInfo.InvariantCulture) is var number && number <= most) return number;
        reader.Refuse<object>(digits.Length == 2 ? $"There is no {what} {digits}" : $"The {what} has two digits, and here is {reader.Found}", digits.Length == 2 ? at : reader.At);
        return null;
    }
}
