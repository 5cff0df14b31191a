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

public static class ScopeRegisters
{
    /// <summary>A role reaches the whole programme, or one thing that there is.</summary>
    public static async Task DemandAsync(this IEnumerable<IScopeRegister> registers, Scope scope, CancellationToken cancel)
    {
        if (scope == Scope.Programme) return;
        var register = registers.SingleOrDefault(register => register.Kind == scope.Kind);
        RuleBroken.If(register is null || scope.Id is not { } id || await register.NameOfAsync(id, cancel) is null, "Choose what the role reaches", "scope");
    }
}
