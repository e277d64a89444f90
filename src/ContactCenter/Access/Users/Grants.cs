namespace ContactCenter.Access.Users;

/// <summary>What is granted to somebody apart from roles.</summary>
/// <param name="Hear">Whose recordings may be heard; <c>null</c>: as the roles say.</param>
/// <param name="Read">Whose transcripts may be read; <c>null</c>: as the roles say.</param>
/// <param name="HearOriginal">Of whose recordings that is heard, too, in which nothing is covered; <c>null</c>: of nobody's.</param>
/// <param name="Review">Whose calls may be judged; <c>null</c>: as the roles say.</param>
internal sealed record Grants(DepartmentGrant? Hear, DepartmentGrant? Read, DepartmentGrant? HearOriginal, DepartmentGrant? Review)
{
    /// <summary>Nothing: as the roles say.</summary>
    public static readonly Grants None = new(Hear: null, Read: null, HearOriginal: null, Review: null);

    /// <summary>Whether one of them names the department.</summary>
    public bool Name(string department) =>
        IsNamed(Hear, department) || IsNamed(Read, department) || IsNamed(HearOriginal, department) || IsNamed(Review, department);

    private static bool IsNamed(DepartmentGrant? grant, string department) =>
        grant?.Departments?.Contains(department, StringComparer.OrdinalIgnoreCase) == true;
}
