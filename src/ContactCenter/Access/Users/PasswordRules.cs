namespace ContactCenter.Access.Users;

/// <summary>Which passwords may be set: length counts, and nothing else.</summary>
/// <param name="Shortest">Characters that a password has at least.</param>
internal sealed record PasswordRules(int Shortest)
{
    /// <summary>A longer one would take longer to hash than others can be kept waiting.</summary>
    private const int Longest = 256;

    /// <returns>What is wrong with it, as a sentence; <c>null</c>: nothing.</returns>
    public string? Fault(string password)
    {
        if (password.Length < Shortest)
            return $"A password has {Shortest} characters or more.";
        return password.Length > Longest ? $"A password has {Longest} characters or fewer." : null;
    }
}
