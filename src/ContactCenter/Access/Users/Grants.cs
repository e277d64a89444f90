namespace ContactCenter.Access.Users;

/// <summary>What is granted to somebody apart from roles.</summary>
/// <param name="Hear">Whose recordings may be heard; <c>null</c>: as the roles say.</param>
/// <param name="Read">Whose transcripts may be read; <c>null</c>: as the roles say.</param>
internal sealed record Grants(DepartmentGrant? Hear, DepartmentGrant? Read)
{
    /// <summary>Nothing: as the roles say.</summary>
    public static readonly Grants None = new(Hear: null, Read: null);
}
