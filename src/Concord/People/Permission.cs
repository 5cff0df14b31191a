using Concord.People.Domain;

namespace Concord.People;

/// <summary>The things a page, an endpoint or a command may need to be allowed.</summary>
public enum Permission
{
    ImportPlan, EditAction, ReportAction, EditBody, ManagePeople, ReadAudit, RunService,
    ReadRound, RunRound, WriteReturn, SubmitReturn, ClearReturn, ModerateReturn, ReadPublication, PreparePublication, ReleasePublication,
}

/// <summary>Which role carries which permission: the one table.</summary>
public static class RolePermissions
{
    public static readonly IReadOnlyDictionary<Role, IReadOnlyList<Permission>> Table = new Dictionary<Role, IReadOnlyList<Permission>>
    {
        [Role.Reader] = [Permission.ReadRound],
        [Role.Contributor] = [Permission.ReadRound, Permission.ReportAction, Permission.WriteReturn],
        [Role.Owner] = [Permission.ReadRound, Permission.ReportAction, Permission.WriteReturn, Permission.SubmitReturn],
        [Role.Certifier] = [Permission.ReadRound, Permission.ClearReturn],
        [Role.BodyCoordinator] = [Permission.ReadRound, Permission.ReportAction, Permission.WriteReturn, Permission.SubmitReturn],
        [Role.Secretariat] =
        [
            Permission.ImportPlan, Permission.EditAction, Permission.ReportAction, Permission.EditBody, Permission.ManagePeople,
            Permission.ReadRound, Permission.RunRound, Permission.ModerateReturn, Permission.ReadPublication, Permission.PreparePublication,
        ],
        [Role.Moderator] = [Permission.ReadRound, Permission.ModerateReturn],
        [Role.Publisher] = [Permission.ReadRound, Permission.ReadPublication, Permission.ReleasePublication],
        [Role.Auditor] = [Permission.ReadAudit, Permission.ReadRound, Permission.ReadPublication],
        [Role.ServiceAdmin] = [Permission.ManagePeople, Permission.RunService],
    };

    public static bool Carries(this Role role, Permission permission) => Table[role].Contains(permission);

    public static string InWords(this Role role) => role switch
    {
        Role.BodyCoordinator => "Body coordinator",
        Role.ServiceAdmin => "Service administrator",
        _ => role.ToString(),
    };

    /// <summary>One sentence for the person who gives the role and the person who holds it.</summary>
    public static string Explained(this Role role) => role switch
    {
        Role.Reader => "Reads what is not public within the scope",
        Role.Contributor => "Helps to write a report on an action",
        Role.Owner => "Answers for an action and reports on it",
        Role.Certifier => "Clears what an owner submitted",
        Role.BodyCoordinator => "Reports on, and gathers the reports of, one body's actions",
        Role.Secretariat => "Runs the programme: imports the plan, edits actions and bodies, invites people",
        Role.Moderator => "Challenges ratings and records a moderated one",
        Role.Publisher => "Releases what was cleared to the public",
        Role.Auditor => "Reads everything, the audit trail too, and writes nothing",
        Role.ServiceAdmin => "Runs the service and its accounts; sees no content it has no other role for",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
