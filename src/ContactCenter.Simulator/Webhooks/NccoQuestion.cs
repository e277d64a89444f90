using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>One attempt to ask the application: where, what, how long the answer is waited for, which attempt, and whether it is the fallback's.</summary>
internal delegate Task<WebhookAnswer> WebhookAttempt(WebhookAddress address, JsonObject body, TimeSpan timeout, int number, bool isFallback);

/// <summary>What the application is asked.</summary>
/// <param name="Address">Who is asked.</param>
/// <param name="Body">What is told.</param>
/// <param name="Required">An answer webhook, to which no NCCO is a failure; else an event that may be answered with one.</param>
/// <param name="Leg">The leg concerned.</param>
/// <param name="Report">Sends an error event.</param>
/// <param name="Attempt">Asks once.</param>
internal sealed record NccoQuestion(WebhookAddress Address, JsonObject Body, bool Required, string Leg, Action<string> Report, WebhookAttempt Attempt);
