namespace Concord.Plans.Domain;

public enum LeadRole { Accountable, Joint, Contributor, AllDepartments }

public static class LeadRoles
{
    public static string InWords(this LeadRole role) => role == LeadRole.AllDepartments ? "all departments" : role.ToString().ToLowerInvariant();
}
