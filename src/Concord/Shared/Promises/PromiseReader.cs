namespace Concord.Shared.Promises;

public sealed record PromiseContext(PartialDate? PublishedOn);

public static class PromiseReader
{
    public static PromisedDate Read(string text, PromiseContext context) => new(text, PromiseKind.Unread, null, null, null, "Not read yet", [], "none");
}
