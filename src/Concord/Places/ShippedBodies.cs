using Concord.Places.Reference;

namespace Concord.Places;

/// <summary>The bodies that ship with the product, for reading a plan where there is no database.</summary>
public static class ShippedBodies
{
    public static IReadOnlyList<BodyRegister.Entry> All() => [.. LoadReferencePlaces.ReadBodies().Select(body => BodyRegister.ToEntry(body, []))];
}
