using System.Text.Json;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>Calls that have been, for tests of what becomes of them.</summary>
internal static class PastCalls
{
    extension(FakeWebhooks fake)
    {
        /// <summary>A caller presses those keys at one question after the other, <c>null</c> being none, and then hangs up; and so does who was rung.</summary>
        public async Task CallAsync(string leg, params IReadOnlyList<string?> pressed)
        {
            var rung = fake.Calls.Creations.Count;
            await fake.PressAsync(leg, pressed);
            await fake.EndAsync(leg);
            for (var agent = rung + 1; agent <= fake.Calls.Creations.Count; agent++)
                await fake.EndAsync($"agent-leg-{agent}");
        }

        public Task EndAsync(string leg) => fake.PostAsync("/webhooks/event", JsonSerializer.Serialize(new { uuid = leg, status = "completed" }));

        /// <returns>What the caller hears at last.</returns>
        public async Task<WebhookReply> PressAsync(string leg, params IReadOnlyList<string?> pressed)
        {
            var reply = await fake.PostAsync(
                "/webhooks/answer", JsonSerializer.Serialize(new { uuid = leg, conversation_uuid = $"CON-{leg}", from = "447700900001", to = "442079460000" }));
            foreach (var digits in pressed)
            {
                fake.Clock.Advance(TimeSpan.FromSeconds(1));
                reply = await fake.PostAsync(reply.EventUrl, JsonSerializer.Serialize(new { uuid = leg, dtmf = new { digits, timed_out = true } }));
            }

            return reply;
        }
    }
}
