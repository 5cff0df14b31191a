namespace Concord.Tests.House;

/// <summary>One type names another. File is where it does, as far as the debug symbols know.</summary>
internal sealed record Arrow(string From, string To, string ToAssembly, string? File)
{
    public override string ToString() => $"{From} → {To}";
}

/// <summary>What an assembly declares and names, read from its IL: <c>var</c> hides nothing.</summary>
internal sealed record Built(string Name, IReadOnlyList<string> References, IReadOnlyList<Arrow> Arrows, IReadOnlyList<Declared> Types);

internal sealed record Declared(string Name, bool IsInterface, IReadOnlyList<string> Implements);
