using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
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
        return await OfAsync(fake, request =>
        {
            request.Headers.Add("Cookie", ada.Cookie);
            request.Headers.Add("X-Console", "1");
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        });
    }

    /// <param name="fake">The server.</param>
    /// <param name="ask">Says who asks.</param>
    public static async Task<ZipArchive> OfAsync(FakeWebhooks fake, Action<HttpRequestMessage> ask)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/exports") { Content = JsonContent.Create(new { number = $"+{Number}" }) };
        ask(request);
        using var answer = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/zip");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new(new MemoryStream(bytes));
    }
}
