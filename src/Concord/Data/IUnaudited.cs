namespace Concord.Data;

/// <summary>Marks rows that are the service's own bookkeeping (a failed sign-in counter, an outbox), saved without an audit entry.</summary>
public interface IUnaudited;
