namespace Concord.Shared.Post;

/// <summary>How soon a kind of message goes, and who decides.</summary>
public enum Sending
{
    /// <summary>Signing in and joining: at once, whatever anybody chose.</summary>
    AtOnce,

    /// <summary>What somebody is asked to do: put together, at once or daily, and never left out.</summary>
    Work,

    /// <summary>What is good to know: put together, at once, daily or not at all.</summary>
    News,
}
