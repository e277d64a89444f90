using System.Text;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.Tests.Webhooks;

/// <summary>What a webhook of this text tells us.</summary>
internal static class Told
{
    public static Webhook Event(string json)
    {
        WebhookReader.TryReadEvent(Encoding.UTF8.GetBytes(json), out var webhook).Should().BeTrue("{0} is a JSON object", json);
        return webhook!;
    }

    public static T Event<T>(string json)
        where T : Webhook =>
        Event(json).Should().BeOfType<T>().Subject;

    public static AnswerWebhook Answer(string json)
    {
        WebhookReader.TryReadAnswer(Encoding.UTF8.GetBytes(json), out var webhook).Should().BeTrue("{0} is a JSON object", json);
        return webhook!;
    }

    public static string Query(string query) => Encoding.UTF8.GetString(WebhookReader.QueryToJson(query));
}
