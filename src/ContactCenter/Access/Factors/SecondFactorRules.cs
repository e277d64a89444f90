using ContactCenter.Access.Sessions;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Access.Factors;

/// <summary>Who must have a second factor: section <c>Access:SecondFactor</c>, checked.</summary>
/// <param name="Roles">People of one of them must.</param>
internal sealed record SecondFactorRules(IReadOnlyList<Role> Roles)
{
    public const string SectionName = "SecondFactor";

    private const string RolesKey = "Roles";

    public static SecondFactorRules Read(SettingsReader section)
    {
        var roles = section.Section(RolesKey);
        var read = new List<Role>();
        foreach (var (key, text) in roles.Values())
        {
            if (roles.Choice<Role>(key) is { } role && text.Length > 0)
                read.Add(role);
        }

        section.RefuseUnknownKeys();
        return new([.. read.Distinct()]);
    }

    public bool AreFor(IEnumerable<Role> roles) => roles.Any(Roles.Contains);

    /// <summary>Whether a session with no more than a password may do nothing but set up a second factor.</summary>
    /// <param name="session">The session; a made-up person's never is so.</param>
    /// <param name="roles">Of the person whose it is.</param>
    public bool Limit(Session session, IEnumerable<Role> roles) => session is { User: not null, HasSecondFactor: false } && AreFor(roles);
}
