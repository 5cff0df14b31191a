namespace Concord.Edtf;

/// <summary>Which unspecified digits level 1 knows: "Unspecified digit(s) from the right".</summary>
internal static class Unspecified
{
    public static int Level(EdtfComponent year, EdtfComponent? month, EdtfComponent? day) => (Of(year), Of(month), Of(day)) switch
    {
        (0, 0, 0) => 0,
        (1 or 2, 0, 0) when month is null => 1,
        (0, 2, 0) when day is null => 1,
        (0, 0 or 2, 2) => 1,
        _ => 2,
    };

    /// <summary>How many digits at the right are unspecified; -1 if others are.</summary>
    private static int Of(EdtfComponent? component) => component is not { } one ? 0
        : one.Digits.Count(digit => digit == 'X') == one.UnspecifiedFromTheRight ? one.UnspecifiedFromTheRight : -1;
}
