using System.Net;
using System.Text.Json;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.AfterCall.Imports.ImportDesk;

namespace ContactCenter.Tests.AfterCall.Imports;

/// <summary>What may be imported lies in the folders of the settings, wherever links lead.</summary>
public sealed class ImportFolderTests : IDisposable
{
    private readonly ImportDesk _desk = new();
    private readonly TestFolder _elsewhere = new();

    public void Dispose()
    {
        _desk.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task A_folder_that_is_not_listed_is_refused_as_one_that_is_not_there()
    {
        await File.WriteAllBytesAsync(_elsewhere.File("1.wav"), Sound(), TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(Path.Combine(_desk.Folder, "out"), _elsewhere.Path);
        _desk.Put("1.wav", Sound());
        await using var fake = _desk.Server();

        string[] wrong =
        [
            _elsewhere.Path, Path.Combine(_desk.Folder, "none"), Path.Combine(_desk.Folder, "out"), Path.Combine(_desk.Folder, ".."),
            Path.Combine(_desk.Folder, "1.wav"), $"{_desk.Folder}-more", "",
        ];
        foreach (var folder in wrong)
        {
            using var answer = await TryAsync(fake, folder);
            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, folder);
            var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            problem.GetProperty("errors").GetProperty("folder")[0].GetString().Should().StartWith("must be a folder that is there", folder);
        }

        using var unknown = await TryAsync(fake, _desk.Folder, source: "other");
        unknown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await fake.ItemsAsync("/api/v1/imports")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_link_is_followed_within_the_folders_and_not_out_of_them()
    {
        await File.WriteAllBytesAsync(_elsewhere.File("1.wav"), Sound(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_elsewhere.File("1.json"), """{"call_id":"of nobody"}""", TestContext.Current.CancellationToken);
        _desk.Put("others/2.wav", Sound());
        _desk.Put("mine/3.wav", Sound());
        var mine = Path.Combine(_desk.Folder, "mine");
        File.CreateSymbolicLink(Path.Combine(mine, "1.wav"), _elsewhere.File("1.wav"));
        Directory.CreateSymbolicLink(Path.Combine(mine, "all"), _elsewhere.Path);
        Directory.CreateSymbolicLink(Path.Combine(mine, "here"), Path.Combine(_desk.Folder, "others"));
        Directory.CreateSymbolicLink(Path.Combine(mine, "self"), mine);
        File.CreateSymbolicLink(Path.Combine(mine, "3.json"), _elsewhere.File("1.json"));
        await using var fake = _desk.Server();

        var id = await _desk.BeginAsync(fake, mine);
        await fake.PassAsync(TimeSpan.FromSeconds(20));

        (await CountsAsync(fake, id)).Should().Be("done 4 1 3");
        var failures = (await GetAsync(fake, id)).GetProperty("failures").EnumerateArray().ToList();
        failures.Select(failure => failure.GetProperty("item").GetString()).Should().BeEquivalentTo("1.wav", "all", "3.wav");
        failures.Should().OnlyContain(failure => failure.GetProperty("reason").GetString()!.Contains("out of the folders"));
        (await RecordingsAsync(fake)).Should().ContainSingle();
        (await CallAsync(fake, _desk.CallIdOf("others/2.wav"))).GetProperty("recordings").GetArrayLength().Should().Be(1);
    }
}
