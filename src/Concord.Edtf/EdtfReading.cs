namespace Concord.Edtf;

/// <summary>How strictly a text is read.</summary>
public enum EdtfReading
{
    /// <summary>By the letter of the specification.</summary>
    Strict,

    /// <summary>
    /// As <see cref="Strict"/>, but spaces may stand beside the commas of a set, <c>[1667, 1668]</c>, as they did in the
    /// drafts of 2012. The specification of 2019 allows none ("Set representation", 4). They are not printed again.
    /// </summary>
    SpacesInSets,
}
