using System.Text;

namespace Concord.Edtf.Reading;

/// <summary>
/// The marks of qualification. One to the left of a component is the component's own; one to the right holds for it and for all
/// before it. What counts is which hold for each component, so the same meaning is always written the same way: as far as
/// the first components agree, with one mark to the right of the last of them, and then with marks to the left.
/// </summary>
internal static class Marks
{
    public static EdtfQualification Take(Reader reader) =>
        reader.Take('?') ? EdtfQualification.Uncertain : reader.Take('~') ? EdtfQualification.Approximate : reader.Take('%') ? EdtfQualification.Both : EdtfQualification.None;

    public static string Of(EdtfQualification qualification) => qualification switch
    {
        EdtfQualification.Uncertain => "?",
        EdtfQualification.Approximate => "~",
        EdtfQualification.Both => "%",
        _ => "",
    };

    public static string Written(ReadOnlySpan<EdtfComponent> components)
    {
        var (text, agreeing) = (new StringBuilder(), Agreeing(components));
        for (var at = 0; at < components.Length; at++)
        {
            if (at > 0) text.Append('-');
            if (at >= agreeing) text.Append(Of(components[at].Qualification));
            text.Append(components[at].Digits);
            if (at == agreeing - 1) text.Append(Of(components[at].Qualification));
        }
        return text.ToString();
    }

    /// <summary>The level that the marks need, as they are written: 1 for one mark that ends the date, 2 for any other.</summary>
    public static int Level(ReadOnlySpan<EdtfComponent> components)
    {
        var written = Written(components);
        var first = written.AsSpan().IndexOfAny("?~%");
        return first < 0 ? 0 : first == written.Length - 1 ? 1 : 2;
    }

    private static int Agreeing(ReadOnlySpan<EdtfComponent> components)
    {
        var first = components[0].Qualification;
        var agreeing = 0;
        while (first != EdtfQualification.None && agreeing < components.Length && components[agreeing].Qualification == first) agreeing++;
        return agreeing;
    }
}
