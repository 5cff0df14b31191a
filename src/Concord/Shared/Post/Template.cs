using System.Text.RegularExpressions;

namespace Concord.Shared.Post;

/// <summary>
/// A kind of message. Its words stand in <c>Templates/NAME.txt</c>: the subject, the line that stands for it where
/// several are put together, and the body. GOV.UK Notify keeps a copy of them; by SMTP they are filled in here.
/// </summary>
public sealed partial class Template
{
    public static readonly Template Invitation = new(nameof(Invitation), Sending.AtOnce, 0);
    public static readonly Template PasswordRecovery = new(nameof(PasswordRecovery), Sending.AtOnce, 0);
    public static readonly Template ReturnsAskedFor = new(nameof(ReturnsAskedFor), Sending.Work, 5);
    public static readonly Template ReturnsDueSoon = new(nameof(ReturnsDueSoon), Sending.Work, 5);
    public static readonly Template ReturnsOverdue = new(nameof(ReturnsOverdue), Sending.Work, 5);
    public static readonly Template ReturnsEscalated = new(nameof(ReturnsEscalated), Sending.Work, 5);
    public static readonly Template WaitingForClearance = new(nameof(WaitingForClearance), Sending.Work, 60);
    public static readonly Template ReturnDeclined = new(nameof(ReturnDeclined), Sending.Work, 60);
    public static readonly Template ReturnChallenged = new(nameof(ReturnChallenged), Sending.Work, 60);
    public static readonly Template ChallengeReplied = new(nameof(ChallengeReplied), Sending.Work, 60);
    public static readonly Template WorkHandedOver = new(nameof(WorkHandedOver), Sending.Work, 60);
    public static readonly Template SubscriptionAsked = new(nameof(SubscriptionAsked), Sending.AtOnce, 0);
    public static readonly Template RoundPublished = new(nameof(RoundPublished), Sending.News, 60);
    public static readonly Template ActionChanged = new(nameof(ActionChanged), Sending.News, 60);

    /// <summary>Several messages to one person, put together.</summary>
    internal static readonly Template Digest = new(nameof(Digest), Sending.AtOnce, 0);

    public static readonly IReadOnlyList<Template> All =
    [
        Invitation, PasswordRecovery, ReturnsAskedFor, ReturnsDueSoon, ReturnsOverdue, ReturnsEscalated, WaitingForClearance,
        ReturnDeclined, ReturnChallenged, ChallengeReplied, WorkHandedOver, SubscriptionAsked, RoundPublished, ActionChanged, Digest,
    ];

    private readonly string subject, line, body;

    private Template(string name, Sending sending, int minutes)
    {
        (Name, Sending, Waits) = (name, sending, TimeSpan.FromMinutes(minutes));
        var text = Shipped.Text($"Shared.Post.Templates.{name}.txt").ReplaceLineEndings("\n").Split('\n', 4);
        (subject, line, body) = (text[0], text[1], text[3].TrimEnd('\n'));
    }

    public string Name { get; }
    public Sending Sending { get; }

    /// <summary>How long a message waits for others to the same person, with which it is put together.</summary>
    public TimeSpan Waits { get; }

    /// <summary>The fields that its words name.</summary>
    public IReadOnlySet<string> Fields => Named().Matches($"{subject} {line} {body}").Select(named => named.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    public static Template Of(string name) => All.FirstOrDefault(template => template.Name == name) ?? throw new InvalidOperationException($"There is no message {name}");

    public string Subject(IReadOnlyDictionary<string, string> fields) => Filled(subject, fields);

    public string Line(IReadOnlyDictionary<string, string> fields) => Filled(line, fields);

    public string Body(IReadOnlyDictionary<string, string> fields) => Filled(body, fields);

    private string Filled(string words, IReadOnlyDictionary<string, string> fields) => Named().Replace(words, named =>
        fields.TryGetValue(named.Groups["name"].Value, out var value) ? value : throw new InvalidOperationException($"{Name} names {named.Value}, and it was not given"));

    [GeneratedRegex(@"\(\((?<name>[^()]*)\)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
