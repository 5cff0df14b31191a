namespace Concord.Edtf;

/// <summary>One element of a set: a date, or all from one date through another of the same precision.</summary>
/// <param name="First">The date, or the first of them.</param>
/// <param name="Last">The last of them; null for a single date.</param>
public sealed record EdtfSetElement(EdtfPart First, EdtfPart? Last = null)
{
    /// <summary><c>1668</c> or <c>1670..1672</c>.</summary>
    public override string ToString() => Last is null ? First.ToString() : $"{First}..{Last}";
}
