using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ContactCenter.Access;
using ContactCenter.Foundation.Storage;
using ContactCenter.Platform.Audio;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Platform.Audio;

/// <summary><c>/api/v1/audio-files</c>: sounds that people upload, and where the platform hears them.</summary>
public sealed class AudioFileTests : IDisposable
{
    private static readonly byte[] Mp3 = File.ReadAllBytes(System.IO.Path.Combine(AudioFolder.Path, "hold-2s.mp3"));
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Mp3));

    private readonly TestFolder _folder = new();

    public static TheoryData<bool> Stores => [true, false];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_file_is_uploaded_listed_heard_and_removed(bool isKept)
    {
        await using var fake = Server(isKept);

        var (status, body) = await UploadAsync(fake, Mp3, "C:\\sounds\\Welcome.mp3");

        status.Should().Be(HttpStatusCode.Created);
        var file = JsonNode.Parse(body)!;
        ((string?)file["id"], (string?)file["name"], (string?)file["path"], (string?)file["type"], (long?)file["size"], (string?)file["by"])
            .Should().Be((Hash, "Welcome.mp3", $"/audio/{Hash}.mp3", "mp3", Mp3.LongLength, "key tests"));
        file["usedBy"]!.AsArray().Should().BeEmpty();
        ((double?)file["durationSeconds"]).Should().BeInRange(1.9, 2.2);
        (await fake.AskAsync("/api/v1/audio-files")).Body.Should().Be($$"""{"items":[{{body}}],"next":null,"total":1}""");
        await HeardAsync(fake, $"/audio/{Hash}.mp3", "audio/mpeg");

        (await DeleteAsync(fake, Hash)).Status.Should().Be(HttpStatusCode.NoContent);

        (await fake.Platform.GetAsync($"/audio/{Hash}.mp3", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await fake.ItemsAsync("/api/v1/audio-files")).Should().BeEmpty();
        (await DeleteAsync(fake, Hash)).Status.Should().Be(HttpStatusCode.NotFound);
        (await fake.ItemsAsync("/api/v1/audit")).Select(line => $"{line.GetProperty("action")} {line.GetProperty("object")} {line.GetProperty("after")}")
            .Should().Equal(
                "audioFileRemoved Welcome.mp3 ",
                $$"""audioFileAdded Welcome.mp3 {"path":"/audio/{{Hash}}.mp3","type":"mp3","size":{{Mp3.Length}}}""");
    }

    [Fact]
    public async Task The_same_bytes_again_are_the_same_file()
    {
        await using var fake = Server(isKept: true);
        var first = await UploadAsync(fake, Mp3, "Welcome.mp3");

        var (status, body) = await UploadAsync(fake, Mp3, "Other.mp3");

        (status, body).Should().Be((HttpStatusCode.OK, first.Body));
        (await fake.ItemsAsync("/api/v1/audio-files")).Should().ContainSingle();
        (await fake.ItemsAsync("/api/v1/audit")).Should().ContainSingle();
    }

    [Fact]
    public async Task What_a_file_is_tells_its_content_and_not_its_name()
    {
        await using var fake = Server(isKept: false);

        var wav = JsonNode.Parse((await UploadAsync(fake, SilentWav.Of(seconds: 1.5), "music.mp3")).Body)!;

        ((string?)wav["type"], (double?)wav["durationSeconds"]).Should().Be(("wav", 1.5));
        await HeardAsync(fake, (string)wav["path"]!, "audio/wav");
        foreach (var other in (string[])["<html><script>alert(1)</script></html>", "", "OggS", "RIFF....WAVE"])
            (await UploadAsync(fake, System.Text.Encoding.ASCII.GetBytes(other), "welcome.mp3")).Status.Should().Be(HttpStatusCode.BadRequest, other);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_413_and_one_that_just_fits_is_taken()
    {
        await using var fake = Server(isKept: false);

        (await UploadAsync(fake, Padded(AudioUpload.LargestFile), "a.mp3")).Status.Should().Be(HttpStatusCode.Created);
        (await UploadAsync(fake, Padded(AudioUpload.LargestFile + 1), "a.mp3")).Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);

        static byte[] Padded(int size) => [.. Mp3, .. new byte[size - Mp3.Length]];
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mp3\"\r\n\r\nx")]
    public async Task A_body_without_a_whole_file_is_refused(string type, string body)
    {
        await using var fake = Server(isKept: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/audio-files") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey);

        using var response = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().BeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType);
        (await fake.ItemsAsync("/api/v1/audio-files")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_plan_names_it_and_then_it_stays_until_no_version_and_no_draft_does()
    {
        await using var fake = Server(isKept: true);
        var plan = new PlanClient(fake.Platform);
        var path = $"/audio/{Hash}.mp3";
        (await plan.PublishAsync(node => node["Texts"]!["Goodbye"] = path)).Body.Should().Contain("none that was uploaded");
        await UploadAsync(fake, Mp3, "Welcome.mp3");

        var draft = await plan.PlanAsync();
        draft["Texts"]!["Goodbye"] = path;
        (await plan.PutAsync("plan/draft", draft.ToJsonString(), plan.Tag)).Status.Should().Be(HttpStatusCode.OK);
        (await DeleteAsync(fake, Hash)).Should().Be((HttpStatusCode.Conflict, "The file is named by the draft."));
        (await UsedByAsync(fake)).Should().Equal("the draft");

        (await plan.PostAsync("plan/draft/publish", """{"note":"Welcome"}""", plan.Tag)).Status.Should().Be(HttpStatusCode.OK);
        await plan.PublishAsync(node => node["Texts"]!["Goodbye"] = "Bye.");
        (await DeleteAsync(fake, Hash)).Should().Be((HttpStatusCode.Conflict, "The file is named by version 1."), "it can be put in force again");
        (await UsedByAsync(fake)).Should().Equal("version 1");
        await HeardAsync(fake, path, "audio/mpeg");
    }

    [Fact]
    public async Task It_outlives_a_restart_and_comes_back_with_a_backup_also_for_a_plan_of_the_settings()
    {
        await using (var fake = Server(isKept: true))
            await UploadAsync(fake, Mp3, "Welcome.mp3");
        using var elsewhere = new TestFolder();
        BackupFile.Write(_folder.Path, elsewhere.File("backup.tar"));
        Restore.Run(elsewhere.File("data"), elsewhere.File("backup.tar"), DateTimeOffset.UnixEpoch);

        foreach (var folder in (string[])[_folder.Path, elsewhere.File("data")])
        {
            await using var again = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(folder), ("Texts:Goodbye", $"/audio/{Hash}.mp3")]);
            (await again.ItemsAsync("/api/v1/audio-files")).Should().ContainSingle().Which.GetProperty("name").GetString().Should().Be("Welcome.mp3");
            await HeardAsync(again, $"/audio/{Hash}.mp3", "audio/mpeg");
            (await DeleteAsync(again, Hash)).Should().Be((HttpStatusCode.Conflict, "The file is named by the settings."));
        }
    }

    [Fact]
    public async Task Somebody_who_has_signed_in_uploads_from_the_console_and_from_nowhere_else()
    {
        await using var fake = Server(isKept: false);
        await Browser.AddAsync(fake, "Ada", Role.Admin);
        var ada = new Browser(fake.Platform);
        await ada.SignInAsync("ada");

        ada.Change = request => Form(request, request => request.Headers.Remove("X-Console"));
        (await ada.GetAsync("audio-files")).Status.Should().Be(HttpStatusCode.Forbidden);
        ada.Change = request => Form(request, _ => { });
        (await ada.GetAsync("audio-files")).Status.Should().Be(HttpStatusCode.Created);

        static void Form(HttpRequestMessage request, Action<HttpRequestMessage> change)
        {
            request.Method = HttpMethod.Post;
            request.Content = FormOf(Mp3, "a.mp3");
            change(request);
        }
    }

    [Theory]
    [InlineData("../contactcenter.db")]
    [InlineData("..%2fcontactcenter.db")]
    [InlineData("unfinished/x.mp3")]
    [InlineData("x.mp3")]
    public async Task Nothing_else_of_the_folder_is_to_be_had(string path)
    {
        await using var fake = Server(isKept: true);
        await UploadAsync(fake, Mp3, "Welcome.mp3");

        (await fake.Platform.GetAsync($"/audio/{path}", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    /// <summary>As the only file of the list tells.</summary>
    private static async Task<IEnumerable<string?>> UsedByAsync(FakeWebhooks fake) =>
        (await fake.ItemsAsync("/api/v1/audio-files")).Single().GetProperty("usedBy").EnumerateArray().Select(name => name.GetString());

    private FakeWebhooks Server(bool isKept) => new(settings: isKept ? [.. FakeWebhooks.Kept(_folder.Path)] : []);

    /// <summary>By anybody, whole and in part.</summary>
    private static async Task HeardAsync(FakeWebhooks fake, string path, string type)
    {
        using var whole = await fake.Platform.GetAsync(path, TestContext.Current.CancellationToken);
        whole.StatusCode.Should().Be(HttpStatusCode.OK);
        whole.Content.Headers.ContentType!.MediaType.Should().Be(type);
        whole.Headers.CacheControl!.Public.Should().BeTrue();
        var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        path.Should().Contain(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        using var head = await fake.Platform.SendAsync(new(HttpMethod.Head, path), TestContext.Current.CancellationToken);
        (head.StatusCode, head.Content.Headers.ContentLength).Should().Be((HttpStatusCode.OK, bytes.Length));
        using var part = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new(4, 7) } };
        using var answer = await fake.Platform.SendAsync(part, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(bytes[4..8]);
    }

    private static async Task<(HttpStatusCode Status, string Body)> UploadAsync(FakeWebhooks fake, byte[] content, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/audio-files") { Content = FormOf(content, name) };
        request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey);
        using var response = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<(HttpStatusCode Status, string? Detail)> DeleteAsync(FakeWebhooks fake, string id)
    {
        var reply = await new PlanClient(fake.Platform).SendAsync(HttpMethod.Delete, $"audio-files/{id}", body: null, ifMatch: null);
        return (reply.Status, reply.Body.Length == 0 ? null : reply.Detail);
    }

    private static MultipartFormDataContent FormOf(byte[] content, string name) => new() { { new ByteArrayContent(content), "file", name } };
}
