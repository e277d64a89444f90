using System.Xml.Linq;
using ContactCenter.Tests.World;
using Microsoft.Extensions.FileSystemGlobbing;

namespace ContactCenter.Tests.Packaging;

/// <summary>What goes into the container's image: all that the build reads, and no secret.</summary>
public sealed class ImageTests
{
    /// <summary>Folders of the console that are made from the others.</summary>
    private static readonly string[] Made = ["node_modules", "dist", "dist.new"];

    private static readonly string[] Rules =
        [.. File.ReadAllLines(Repository.File(".dockerignore")).Where(line => line.Length > 0 && !line.StartsWith('#'))];

    [Theory]
    [InlineData("data/contactcenter.db")]
    [InlineData("data/admin-api-key")]
    [InlineData("src/ContactCenter/data/contactcenter.db-wal")]
    [InlineData("src/ContactCenter/admin-api-key")]
    [InlineData("simulator-data/account.json")]
    [InlineData("src/ContactCenter/simulator-data/account.json")]
    [InlineData("src/ContactCenter.Simulator/simulator-data/account.json")]
    [InlineData("private.key")]
    [InlineData("src/ContactCenter/private.key")]
    [InlineData("src/ContactCenter/keys/deep/private.pem")]
    [InlineData("contactcenter.local.json")]
    [InlineData("src/ContactCenter/contactcenter.local.json")]
    [InlineData("appsettings.Production.local.json")]
    [InlineData(".env")]
    [InlineData("src/.env")]
    [InlineData(".git/config")]
    [InlineData("backup.db")]
    [InlineData("src/ContactCenter/obj/project.assets.json")]
    [InlineData("artifacts/bin/ContactCenter/debug/ContactCenter.dll")]
    [InlineData("src/ContactCenter.Console/node_modules/react/index.js")]
    [InlineData("src/ContactCenter.Console/dist/index.html")]
    public void Secrets_and_left_overs_stay_outside(string path) => IsInContext(path).Should().BeFalse();

    [Fact]
    public void All_that_is_built_from_is_inside()
    {
        var sources = Directory.EnumerateFiles(Repository.File("src"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(Made, StringComparer.Ordinal).Any())
            .Where(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".targets" or ".html" or ".css" or ".mp3" or ".sql"
                or ".js" or ".mjs" or ".ts" or ".tsx"
                || Path.GetFileName(file) is "packages.lock.json" or "package.json" or "package-lock.json" or "openapi.json")
            .ToList();
        sources.Should().HaveCountGreaterThan(200);

        sources.Concat(["appsettings.json", "global.json", "Directory.Build.props", "Directory.Packages.props", ".editorconfig", "eng/BannedSymbols.txt"])
            .Where(file => !IsInContext(file)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_restored_comes_before_the_sources_so_that_its_layer_is_kept()
    {
        var dockerfile = await File.ReadAllTextAsync(Repository.File("Dockerfile"), TestContext.Current.CancellationToken);
        var beforeSources = dockerfile[..dockerfile.IndexOf("COPY . .", StringComparison.Ordinal)];

        beforeSources.Should().Contain("dotnet restore src/ContactCenter --locked-mode");
        foreach (var project in ReferencedFrom("src/ContactCenter/ContactCenter.csproj"))
            beforeSources.Should().ContainAll($"COPY {project} ", $" {Path.GetDirectoryName(project)}/packages.lock.json {Path.GetDirectoryName(project)}/");
    }

    /// <summary>Docker's rules: the last line that matches a path or one of its folders decides.</summary>
    private static bool IsInContext(string path)
    {
        var isInside = true;
        foreach (var rule in Rules)
        {
            var isException = rule.StartsWith('!');
            var pattern = rule.TrimStart('!');
            if (new Matcher().AddInclude(pattern).AddInclude($"{pattern}/**").Match(path).HasMatches)
                isInside = isException;
        }

        return isInside;
    }

    private static IEnumerable<string> ReferencedFrom(string project) => XDocument.Load(Repository.File(project))
        .Descendants("ProjectReference")
        .Select(reference => Path.GetFullPath(reference.Attribute("Include")!.Value, Path.GetDirectoryName(Repository.File(project))!))
        .SelectMany(file => ReferencedFrom(Path.GetRelativePath(Repository.Root, file)))
        .Prepend(project)
        .Distinct(StringComparer.Ordinal);
}
