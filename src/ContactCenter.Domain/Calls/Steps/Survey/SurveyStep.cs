using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Voicemail;

namespace ContactCenter.Domain.Calls.Steps.Survey;

/// <summary>Is asked how it was.</summary>
/// <param name="Question">The position of the question, from 0.</param>
/// <param name="Tries">How often the question has been answered with no valid answer.</param>
public sealed record InSurvey(int Question, int Tries) : CallState
{
    internal override CallStep Step => new SurveyStep(this);
}

/// <summary>A caller who is asked how it was.</summary>
internal sealed class SurveyStep(InSurvey at) : StepWithoutAgent
{
    public override void Write(CallContext context, NccoBuilder ncco)
    {
        switch (SurveyQuestions.At(context, at))
        {
            case SurveyQuestion.Scale scale:
                Ask(context, scale, ncco);
                break;
            case SurveyQuestion.Message message:
                ncco.Record(context, message.Prompt, message.LongestMessage)
                    .Notify(new() { ["step"] = context.Call.Placement.Step }, CallUrls.Notify(context.Call));
                break;
            default:
                ncco.Say(context, context.Plan.Survey.Thanks);
                break;
        }
    }

    public override bool TakesInput(CallContext context) => SurveyQuestions.At(context, at) is SurveyQuestion.Scale;

    public override Transition OnCallerInput(CallContext context, CallEvent.CallerInput input)
    {
        var here = context.CallerIsHere();
        var survey = here.Plan.Survey;
        if (SurveyQuestions.At(here, at) is not SurveyQuestion.Scale scale)
            return OnContinued(here);
        here = here.Keep(InputPlace.Survey, SurveyQuestions.Number(at), input);
        var mark = SurveyMarks.Read(scale, input, survey.MinConfidence);
        return mark is null && !SurveyMarks.IsSilence(input) && at.Tries + 1 < survey.Tries
            ? here.LeadTo(at with { Tries = at.Tries + 1 }).AnswerStep(before: survey.WrongAnswer)
            : Next(here.KeepAnswer(SurveyQuestions.AnswerTo(scale, at, mark, here.Now)));
    }

    public override Transition OnCallerContinued(CallContext context) =>
        OnContinued(context.Reach().HearCaller(isAnswered: false));

    public override Transition OnCallerFound(CallContext context, DateTimeOffset heardBefore) => context.Decided();

    public override Ended OnCallerGone(CallSession call) => new()
    {
        OpenQuestion = at,
        UnreachedSurvey = call.Survey is { AskedAt: null } survey ? survey : null,
    };

    public override Transition OnTransfer(CallContext context, CallCommand.Transfer command) =>
        context.Refuse(command, "The caller is being asked how it was.");

    private Transition OnContinued(CallContext context) => SurveyQuestions.At(context, at) switch
    {
        SurveyQuestion.Message message =>
            Next(context.KeepAnswer(new SurveyAnswer(message.Prompt.Text, Score: null, context.Call.Messages[^1].Number, context.Now)
            {
                Number = at.Question + 1,
                Scale = null,
            })),
        SurveyQuestion.Scale => context.AnswerStep(),
        _ => Thank(context),
    };

    private Transition Next(CallContext context)
    {
        var question = at.Question + 1;
        return question < context.Plan.Survey.Questions.Length
            ? context.PrepareQuestion(question, context.Now).LeadTo(new InSurvey(question, Tries: 0)).AnswerStep()
            : Thank(context);
    }

    private static Transition Thank(CallContext context) => context.SayGoodbye(context.Plan.Survey.Thanks);

    private static void Ask(CallContext context, SurveyQuestion.Scale scale, NccoBuilder ncco)
    {
        var survey = context.Plan.Survey;
        ncco
            .Say(context, scale.Prompt, bargeIn: true)
            .Input(
                keys: scale.Max > 9
                    ? new DtmfInput { MaxDigits = 2, SubmitOnHash = true, TimeOut = survey.KeyTimeout }
                    : new DtmfInput { MaxDigits = 1, TimeOut = survey.KeyTimeout },
                speech: new SpeechInput
                {
                    Context = [.. SurveyMarks.Expected(scale, context.Call.Caller.Voice.Language)],
                    Language = context.Call.Caller.Voice.Language,
                    StartTimeout = survey.SpeechStartTimeout,
                },
                to: CallUrls.Survey(context.Call));
    }
}
