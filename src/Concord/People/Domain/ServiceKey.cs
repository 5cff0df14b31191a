using Concord.Data;

namespace Concord.People.Domain;

/// <summary>A key ring element that protects cookies and tokens, kept here so that every web node can read them.</summary>
public sealed class ServiceKey : IUnaudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string Name { get; init; } = "";
    public string Xml { get; init; } = "";
}
