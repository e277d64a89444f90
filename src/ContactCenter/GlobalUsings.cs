global using ContactCenter.Voice;
global using ContactCenter.Voice.CallControl;
