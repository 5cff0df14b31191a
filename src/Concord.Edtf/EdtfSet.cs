namespace Concord.Edtf;

/// <summary>One of several dates, <c>[1667,1668,1670..1672]</c>, or all of them, <c>{1960,1961-12}</c>.</summary>
public sealed class EdtfSet : EdtfExpression
{
    internal EdtfSet(bool isAll, bool isOpenBefore, IReadOnlyList<EdtfSetElement> elements, bool isOpenAfter) =>
        (IsAll, IsOpenBefore, Elements, IsOpenAfter) = (isAll, isOpenBefore, elements, isOpenAfter);

    /// <summary>Whether all dates are meant, in braces, and not one of them, in brackets.</summary>
    public bool IsAll { get; }

    /// <summary>Whether the first element or anything earlier is meant: <c>[..1760-12-03]</c>.</summary>
    public bool IsOpenBefore { get; }

    /// <summary>Whether the last element or anything later is meant: <c>[1760-12..]</c>.</summary>
    public bool IsOpenAfter { get; }

    /// <summary>The elements as written, at least one.</summary>
    public IReadOnlyList<EdtfSetElement> Elements { get; }

    /// <inheritdoc/>
    public override int Level => 2;

    internal override EdtfBounds BoundsUnder(EdtfConventions conventions, bool padded)
    {
        var bounds = Elements.SelectMany(one => one.Last is null ? [one.First] : new[] { one.First, one.Last }).Select(part => part.BoundsUnder(conventions, padded)).ToList();
        return new(
            IsOpenBefore ? null : bounds.Min(one => one.Earliest),
            IsOpenAfter ? null : bounds.Max(one => one.Latest),
            IsOpenBefore ? EdtfLimit.Open : EdtfLimit.Known,
            IsOpenAfter ? EdtfLimit.Open : EdtfLimit.Known);
    }

    private protected override string Print() =>
        $"{(IsAll ? '{' : '[')}{(IsOpenBefore ? ".." : "")}{string.Join(',', Elements)}{(IsOpenAfter ? ".." : "")}{(IsAll ? '}' : ']')}";
}
