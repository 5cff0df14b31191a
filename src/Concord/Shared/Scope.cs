namespace Concord.Shared;

public enum ScopeKind { Programme, Body, Place, Action }

/// <summary>What a role reaches: the whole programme, or one body, place or action.</summary>
public readonly record struct Scope(ScopeKind Kind, Guid? Id)
{
    public static Scope Programme { get; } = new(ScopeKind.Programme, null);

    public static Scope Body(Guid id) => new(ScopeKind.Body, id);

    public static Scope Place(Guid id) => new(ScopeKind.Place, id);

    public static Scope Action(Guid id) => new(ScopeKind.Action, id);
}

/// <summary>A module that owns things a role can be scoped to says which there are.</summary>
public interface IScopeRegister
{
    ScopeKind Kind { get; }

    Task<string?> NameOfAsync(Guid id, CancellationToken cancel);

    Task<IReadOnlyList<(Guid Id, string Name)>> AllAsync(CancellationToken cancel);
}
