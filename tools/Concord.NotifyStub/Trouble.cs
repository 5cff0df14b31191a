namespace Concord.NotifyStub;

/// <summary>How a request is answered instead of as it should be: with a status, late, or with a yes that nobody hears.</summary>
public sealed record Trouble(int Status = 0, string? Error = null, int Seconds = 0, bool TakesItFirst = false)
{
    public string Kind => Error ?? Status switch
    {
        400 => "BadRequestError",
        403 => "AuthError",
        429 => "RateLimitError",
        _ => "Exception",
    };
}
