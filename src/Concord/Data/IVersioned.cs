namespace Concord.Data;

/// <summary>Two people editing the same row: the second save is refused, and what was typed is kept.</summary>
public interface IVersioned
{
    Guid Version { get; set; }
}
