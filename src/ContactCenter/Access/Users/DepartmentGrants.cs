namespace ContactCenter.Access.Users;

/// <summary>Tells whose rights name a department.</summary>
internal sealed class DepartmentGrants(AccessStore store)
{
    /// <returns>As they type their names to sign in.</returns>
    public IReadOnlyList<string> NamesOf(string department) =>
    [
        .. store.State.Users.Values.Where(user => user.Grants.Name(department))
            .Select(user => user.SignInName)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
