using Concord.Shared.Promises.Words;

namespace Concord.Shared.Promises.Wordings;

/// <summary>Recognises one way of promising a time.</summary>
internal interface IWording
{
    Reading? At(Line line, int at);
}
