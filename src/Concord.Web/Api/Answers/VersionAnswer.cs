using System.ComponentModel;

namespace Concord.Web.Api.Answers;

public sealed record VersionAnswer([property: Description("1 is the first publication.")] int Number, string Published, SourceAnswer Source, DateTime AddedAt);
