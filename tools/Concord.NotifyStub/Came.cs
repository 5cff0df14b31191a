namespace Concord.NotifyStub;

/// <summary>One e-mail as it was taken.</summary>
public sealed record Came(Guid Id, string Reference, string To, string Template, IReadOnlyDictionary<string, string> Personalisation, string Subject, string Body);
