/** Points before what they are given for. */
import { testNot, testTold } from '../told';

testTold([
  [
    '10分：执行率≥95%；8分：90%（含）-95%；0分：其余',
    'bands「10分：执行率≥95%」执行率95%（含）以上的，得10分',
    'bands「8分：90%（含）-95%」90%（含）至95%的，得8分',
    'veto「0分：其余」其余的，不得分',
  ],
  ['得10分：达到目标值', 'bands「得10分：达到目标值」达到目标值的，得10分'],
  ['５分：９０％\n以上。', 'bands「５分：９０％\n以上」90%以上的，得5分'],
  [
    '5分：制度健全；0分：没有制度',
    'yes-no「5分：制度健全」制度健全，得5分',
    'yes-no「0分：没有制度」没有制度，不得分',
  ],
  [
    '5分：效果明显，3分：效果一般',
    'levels「5分：效果明显」效果明显，得5分',
    'levels「3分：效果一般」效果一般，得3分',
  ],
  ['5分：优；3分：良', 'levels「5分：优」优，得5分', 'levels「3分：良」良，得3分'],
  [
    '5分：90%以上，3分：80%以上',
    'bands「5分：90%以上」90%以上的，得5分',
    'bands「3分：80%以上」80%以上的，得3分',
  ],
  // One character is a level, as in 优得5分.
  ['5分：优', 'items「5分：优」优，得5分'],
  ['2.5分：制度健全', 'items「2.5分：制度健全」制度健全，得2.5分'],
]);

testNot('bands', [
  ['80%的分值：执行率90%以上', 'a share is no lead'],
  ['10分：执行率90%以上优先', 'more words follow'],
  ['10分：执行率90%以上且无违规', 'a further condition'],
  ['10分，执行率90%以上', 'no colon'],
  ['10分：超出不得分', 'no band before'],
]);

testNot('items', [
  ['5分：制度健全得3分', 'points twice'],
  ['5分：酌情', 'a person'],
  ['5分：执行率约90%', 'a figure nobody read'],
  ['5分：达到≥九成', 'a sign nobody read'],
]);
