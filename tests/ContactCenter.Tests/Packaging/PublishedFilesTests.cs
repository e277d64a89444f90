using System.Diagnostics;
using System.Text.Json;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Packaging;

/// <summary>What a run or an operator has left in the source folders is not published.</summary>
public sealed class PublishedFilesTests : IDisposable
{
    private static readonly string[] Left =
    [
        "appsettings.Production.local.json",
        "contactcenter.local.json",
        "src/ContactCenter/contactcenter.local.json",
        "src/ContactCenter/simulator-data/account.json",
        "src/ContactCenter/data/contactcenter.db",
        "src/ContactCenter/data/export.json",
        "src/ContactCenter/data/admin-api-key",
        "src/ContactCenter/private.key",
        "src/ContactCenter/web.config",
        "src/ContactCenter.Simulator/simulator-data/account.json",
        "src/ContactCenter.Simulator/appsettings.json",
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ContactCenter")]
    [InlineData("ContactCenter.Simulator")]
    public async Task Nothing_that_was_left_is_published(string project)
    {
        foreach (var file in Directory.GetFiles(Repository.Root, "*.props").Append(Repository.File("appsettings.json")))
            Plant(Path.GetFileName(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        foreach (var file in Directory.GetFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories))
            Plant(Path.GetRelativePath(Repository.Root, file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        foreach (var file in Left)
            Plant(file, "{}");

        var published = await PublishedAsync($"src/{project}/{project}.csproj");

        published.Should().NotContain(Left.Select(_folder.File));
        if (project == "ContactCenter")
            published.Should().Contain(_folder.File("appsettings.json"), "the evaluation sees what is to be published");
    }

    private void Plant(string path, string text)
    {
        var file = _folder.File(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>The files that the project's items bring into a published folder, by evaluating the project as the build does.</summary>
    private async Task<List<string>> PublishedAsync(string project)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-getItem:Content", "-getItem:None", "-getItem:EmbeddedResource", "-nologo"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.Path,
        };
        using var evaluation = Process.Start(start)!;
        var output = await evaluation.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await evaluation.WaitForExitAsync(TestContext.Current.CancellationToken);
        evaluation.ExitCode.Should().Be(0, output);
        return [.. JsonElement.Parse(output).GetProperty("Items").EnumerateObject()
            .SelectMany(kind => kind.Value.EnumerateArray().Where(item => kind.Name != "None" || IsCopied(item)))
            .Select(item => Path.GetFullPath(item.GetProperty("FullPath").GetString()!))];
    }

    private static bool IsCopied(JsonElement item) =>
        item.TryGetProperty("CopyToPublishDirectory", out var copy) && copy.GetString() is not (null or "" or "Never");
}
