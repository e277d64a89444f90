using System.Reflection;
using ContactCenter.TestKit;

namespace ContactCenter.Domain.Tests.Walls;

/// <summary>The rules are pure: read off what was built.</summary>
public sealed class DomainWallTests
{
    private static readonly Assembly Domain = typeof(CallFlow).Assembly;

    /// <summary>Web, database, logger, disk, network, and what would make a decision depend on more than its arguments.</summary>
    private static readonly string[] Strange =
    [
        "Microsoft.", "Serilog", "Dapper", "System.Net.", "System.Data", "System.IO.", "System.Threading.", "System.Diagnostics.",
        "System.Security.Cryptography", "System.TimeProvider", "System.Random", "System.Environment", "System.Console",
        "System.Text.Json.Serialization", "System.Text.Json.JsonSerializer",
    ];

    /// <summary>What the compiler writes into attributes, and what a text needs to be read.</summary>
    private static readonly string[] Harmless = ["System.Diagnostics.CodeAnalysis.", "System.Diagnostics.UnreachableException",
        "System.Diagnostics.DebuggerBrowsable", "System.IO.UnmanagedMemoryStream"];

    [Fact]
    public void The_rules_need_nothing_but_the_wire_contract_and_the_base_libraries() =>
        Domain.GetReferencedAssemblies().Select(part => part.Name).Should().OnlyContain(name =>
            name == "ContactCenter.Voice" || name == "System" || name!.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void The_rules_know_neither_web_nor_log_nor_disk_nor_clock()
    {
        TypeMentions.Of(typeof(Culprit)).Select(type => type.FullName).Should().Contain("System.Random", "what is looked for is also found");

        Domain.GetTypes().Should().HaveCountGreaterThan(60);
        Domain.GetTypes().SelectMany(type => TypeMentions.Of(type), (type, mentioned) => (Type: type.FullName, Mentioned: mentioned.FullName ?? ""))
            .Where(mention => Strange.Any(part => mention.Mentioned.StartsWith(part, StringComparison.Ordinal)))
            .Where(mention => !IsIterator(mention.Type!) || mention.Mentioned != "System.Environment")
            .Where(mention => !Harmless.Any(part => mention.Mentioned.StartsWith(part, StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    /// <summary>What the compiler makes of <c>yield</c> asks which thread it is on; in the source <c>Environment</c> is banned.</summary>
    private static bool IsIterator(string type) => type.Contains("+<", StringComparison.Ordinal) && type.Contains(">d__", StringComparison.Ordinal);

    private sealed class Culprit
    {
        public int Chance { get; } = new Random(1).Next();
    }
}
