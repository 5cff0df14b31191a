namespace Concord.People.Domain;

/// <summary>Who may do what. Roles are given inside the product, scoped and expiring.</summary>
public enum Role
{
    Reader, Contributor, Owner, Certifier, BodyCoordinator, Secretariat, Moderator, Publisher, Auditor, ServiceAdmin,
}
