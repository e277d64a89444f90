using System.Collections.Immutable;
using ContactCenter.Access.Users;

namespace ContactCenter.Access.Sessions;

/// <summary>Made-up people for a first look. They sign in only while the simulator is the platform, and stand in no table.</summary>
internal static class DemoPeople
{
    public static readonly ImmutableArray<Person> All =
    [
        new("demo-agent", "Alex", "alex", [Role.Agent]),
        new("demo-supervisor", "Sam", "sam", [Role.Supervisor]),
        new("demo-analyst", "Ana", "ana", [Role.Analyst]),
        new("demo-admin", "Ada", "ada", [Role.Admin]),
    ];

    public static Person? Find(string? id) => All.FirstOrDefault(person => person.Id == id);
}

/// <summary>Whether made-up people may sign in; whoever brings the simulator says so.</summary>
/// <param name="IsMade">Whether the simulator is the platform.</param>
/// <param name="IsPublic">Whether it may be asked from elsewhere than this machine, too.</param>
internal sealed record DemoOffer(bool IsMade, bool IsPublic);
