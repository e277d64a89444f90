namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>How an entity of the owner's is told from other words.</summary>
public enum EntityKind
{
    /// <summary>It is one of the owner's words or names.</summary>
    List,

    /// <summary>It has a form that a regular expression describes.</summary>
    Pattern,
}
