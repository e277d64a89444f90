using System.Runtime.CompilerServices;
using System.Text.Json;
using FluentAssertions;

namespace ContactCenter.TestKit;

/// <summary>
/// Golden JSON: the file <c>Golden/{TestClass}/{TestMethod}.json</c> beside the test says what a message is on the wire.
/// Compared as JSON values, property order included; numbers by their text.
/// </summary>
public static class Golden
{
    public static string Read([CallerFilePath] string testFile = "", [CallerMemberName] string test = "", string? name = null) =>
        File.ReadAllText(PathOf(testFile, name ?? test));

    public static void Matches(string json, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "", string? name = null)
    {
        var path = PathOf(testFile, name ?? test);
        File.Exists(path).Should().BeTrue("the golden file {0} says what this message is; the message was {1}", path, json);
        Compact(json).Should().Be(Compact(File.ReadAllText(path)));
    }

    private static string PathOf(string testFile, string name) =>
        Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", Path.GetFileNameWithoutExtension(testFile), name + ".json");

    private static string Compact(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement);
    }
}
