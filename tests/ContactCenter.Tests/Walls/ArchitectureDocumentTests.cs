using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Walls;

/// <summary>The page of the architecture names every room of the server and every step of a call.</summary>
public sealed class ArchitectureDocumentTests
{
    private const string Server = "src/ContactCenter";

    private static readonly string Page = File.ReadAllText(Repository.File("docs/architecture.md"));

    private static readonly string[] Layers = ["", "AfterCall", "Calls", "Foundation", "Platform", "Speech", "Web"];

    public static TheoryData<string> Rooms => [.. Layers.SelectMany(layer => FoldersOf($"{Server}/{layer}"))];

    public static TheoryData<string> Steps => [.. FoldersOf("src/ContactCenter.Domain/Calls/Steps")];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Each_room_stands_in_the_picture(string room) => Page.Should().MatchRegex($@"(─|·) ?{room}\b");

    [Theory]
    [MemberData(nameof(Steps))]
    public void Each_step_stands_in_the_table(string step) => Page.Should().Contain($"| `{step}/` |");

    private static IEnumerable<string> FoldersOf(string folder) => Directory.GetDirectories(Repository.File(folder)).Select(path => Path.GetFileName(path)!)
        .Where(name => name is not ("bin" or "obj" or "wwwroot" or "Properties")).Order(StringComparer.Ordinal);
}
