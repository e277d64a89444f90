namespace ContactCenter.Domain.Calls;

/// <summary>What is attached to a call: by what came in with it, by its menus, and by people and programs.</summary>
public sealed record AttachedData
{
    public static readonly AttachedData None = new();

    public CallAttributes Attributes { get; init; } = CallAttributes.None;

    /// <summary><c>null</c>: nobody has written any.</summary>
    public CallNotes? Notes { get; init; }

    /// <summary>Counts the changes of attributes and notes.</summary>
    public int Revision { get; init; }

    public AttachedData With(CallAttributes attributes) =>
        attributes.Equals(Attributes) ? this : this with { Attributes = attributes, Revision = Revision + 1 };

    public AttachedData With(CallNotes? notes) => this with { Notes = notes, Revision = Revision + 1 };
}
