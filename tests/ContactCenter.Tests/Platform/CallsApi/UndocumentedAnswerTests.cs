using System.Net;
using System.Text;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Platform.CallsApi;

/// <summary>Only what is documented is a success: a page of a proxy is not, and it is asked what became of the request.</summary>
public sealed class UndocumentedAnswerTests
{
    [Theory]
    [InlineData("text/html", "<html>Welcome</html>")]
    [InlineData("application/json", "")]
    [InlineData("application/json", "[]")]
    public async Task A_200_that_says_nothing_moves_no_caller_and_the_transfer_is_sent_again(string type, string body)
    {
        await using var fake = await TalkedAsync();
        var answers = new Queue<HttpResponseMessage>([new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, type) }]);
        fake.Calls.AnswerToPut = () => answers.TryDequeue(out var odd) ? odd : new(HttpStatusCode.NoContent);

        await EndsAsync(fake);

        fake.Calls.Changes.Count(change => change.Body.GetProperty("action").GetString() == "transfer").Should()
            .Be(2, "the caller was found where they had been");
    }

    [Fact]
    public async Task A_200_with_an_object_is_a_success_as_older_documents_say()
    {
        await using var fake = await TalkedAsync();
        fake.Calls.AnswerToPut = () =>
            new(HttpStatusCode.OK) { Content = new StringContent("""{"message":"Received","uuid":"caller-leg"}""", Encoding.UTF8, "application/json") };

        await EndsAsync(fake);

        fake.Calls.Changes.Should().ContainSingle();
    }

    private static async Task<FakeWebhooks> TalkedAsync()
    {
        var fake = new FakeWebhooks();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"1","timed_out":false}}""");
        await fake.PostAsync(
            "/webhooks/event", """{"uuid":"caller-leg","type":"transfer","conversation_uuid_from":"CON-first","conversation_uuid_to":"CON-room"}""");
        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, """{"uuid":"agent-leg-1","status":"answered","direction":"outbound"}""");
        return fake;
    }

    private static async Task EndsAsync(FakeWebhooks fake)
    {
        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, """{"uuid":"agent-leg-1","status":"completed","direction":"outbound"}""");
        await fake.PassAsync(TimeSpan.FromSeconds(10));
    }
}
