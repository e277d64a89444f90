using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Exports;

/// <summary>All that is held of one caller, as it leaves the server.</summary>
internal static class Export
{
    public const string Number = "447700900001";

    /// <summary>For an admin who may hear and read everything.</summary>
    public static async Task<ZipArchive> AsWhoHearsAndReadsAsync(FakeWebhooks fake)
    {
        await Browser.AddAsync(
            fake, "Ada", Role.Admin, user => user with { Grants = Grants.None with { Hear = DepartmentGrant.All, Read = DepartmentGrant.All } });
        var ada = new Browser(fake.Platform);
        await ada.SignInAsync("ada");
        return await AsAsync(fake.Platform, ada, Number);
    }

    /// <param name="server">Where it is asked for.</param>
    /// <param name="person">Is signed in.</param>
    /// <param name="number">Of the caller.</param>
    public static Task<ZipArchive> AsAsync(HttpClient server, Browser person, string number) => OfAsync(server, number, request =>
    {
        request.Headers.Add("Cookie", person.Cookie);
        request.Headers.Add("X-Console", "1");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
    });

    /// <param name="fake">The server.</param>
    /// <param name="ask">Says who asks.</param>
    public static Task<ZipArchive> OfAsync(FakeWebhooks fake, Action<HttpRequestMessage> ask) => OfAsync(fake.Platform, Number, ask);

    public static JsonElement Json(ZipArchive zip, string name) => JsonElement.Parse(Read(zip, name));

    public static string Read(ZipArchive zip, string name)
    {
        using var text = new StreamReader(zip.GetEntry(name)!.Open());
        return text.ReadToEnd();
    }

    private static async Task<ZipArchive> OfAsync(HttpClient server, string number, Action<HttpRequestMessage> ask)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/exports") { Content = JsonContent.Create(new { number = $"+{number}" }) };
        ask(request);
        using var answer = await server.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/zip");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new(new MemoryStream(bytes));
    }
}
