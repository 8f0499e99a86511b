/** Counts added and divided: each sentence with what a careful reader says of it, and why. */
import { said } from './said';

type Case = readonly [sentence: string, why: string];

const found = (sentence: string): readonly string[] =>
  said([sentence]).map((line) => line.replace(' A1 ', ' '));

describe('counts that do not add up', () => {
  test.each<readonly [sentence: string, expected: string, why: string]>([
    ['全年举办活动65场，其中：室内45场，室外30场。', 'error 65场 → 75', '45 + 30'],
    [
      '全年举办活动65场（室内45场、室外30场）。',
      'error 65场 → 75',
      'a bracket of words that exclude one another',
    ],
    ['全年举办活动65场，分别为室内45场、室外30场。', 'error 65场 → 75', 'the same with 分别为'],
    ['发现隐患100处，其中已整改95处、未整改6处。', 'error 100处 → 101', 'done and not done'],
    [
      '发现隐患100处，其中已整改90处，未整改6处。',
      'error 100处 → 96',
      'the same word done and not: nothing else is left',
    ],
    ['抽检200批次，其中合格190批次，不合格8批次。', 'error 200批次 → 198', 'it passes or it does not'],
    ['发放鉴定证书500人，其中男320人，女190人。', 'error 500人 → 510', 'men and women'],
    ['采购项目30个，其中货物类12个，工程类9个，服务类10个。', 'error 30个 → 31', '12 + 9 + 10'],
    ['检查企业300家，其中食品企业120家，药品企业90家，其他100家。', 'error 300家 → 310', 'the rest is named'],
    ['检查企业300家，其中食品企业120家，药品企业90家，其他80家。', 'error 300家 → 290', 'the rest is named'],
    [
      '开展巡查80次，其中第一季度18次，二季度20次，三季度22次，四季度21次。',
      'error 80次 → 81',
      'four quarters',
    ],
    [
      '开展党课30次，其中党员大会4次，支委会12次，专题党课16次。',
      'question 30次 → 32',
      'likely, but one meeting may be both',
    ],
    ['文化活动80场，其中街道30场，社区60场。', 'question 80场 → 90', 'held by one at the other, perhaps'],
    ['改造道路12.5公里，其中新建5.2公里，改建7.8公里。', 'error 12.5公里 → 13', 'newly built or rebuilt'],
    [
      '慰问大病职工18人、困难职工24人，合计44人。',
      'question 44人 → 42',
      'people may be counted twice, but then it is less',
    ],
    [
      '共有车辆6辆，其中，机要用车1辆、应急用车2辆、技术用车2辆、其他用车2辆。',
      'error 6辆 → 7',
      '1 + 2 + 2 + 2',
    ],
    [
      '综合得分95.6分，其中：投入得10分、过程得47.6分、产出得30分、效果得28分。',
      'question 95.6分 → 115.6',
      'points add up',
    ],
    [
      '养老机构14家，床位2160张，其中护理型床位1210张，占65.02%。',
      'error 65.02% → 56.02%',
      '1210 / 2160 = 56.019%',
    ],
    ['维修山塘15座、泵站42座，合计75座。', 'error 75座 → 57', '15 + 42'],
    ['安排中央资金300万元、省级资金200万元，总计550万元。', 'error 550万元 → 500', '300 + 200'],
    ['手术9860台次，其中三四级手术6310台次，占46.00%。', 'error 46.00% → 64%', '6310 / 9860 = 63.996%'],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual([expected]);
  });
});

describe('counts that need not add up, or do', () => {
  test.each<Case>([
    ['全年举办活动65场，其中：室内45场，室外20场。', '45 + 20'],
    ['全年举办活动65场，其中大型活动8场。', 'one kind named'],
    ['全年举办活动65场，其中室内45场等。', '等'],
    ['全年举办活动65场，其中室内35场，室外20场。', 'some may be both; nobody says it is all'],
    ['走访群众560户，其中低保户310户，残疾人家庭205户，独居老人140户。', 'one household may be all three'],
    ['党员1436名，其中在职党员186名，退休党员820名，女党员612名。', 'a woman may be retired'],
    ['编制19人，其中：全额编12人，在编在岗12人，劳务派遣2人。', 'posts and people'],
    ['在职60人，其中行政32人，退休人员54人。', 'the retired are no part of those at work'],
    ['立案50件，其中大要案10件，结案45件。', 'how it ended is another matter than what it was'],
    ['排查隐患58处，其中重大隐患12处，整改完成56处。', 'the same'],
    ['项目20个，其中省级重点12个，亿元以上10个。', 'two attributes'],
    ['示范社区20个，其中省级8个，市级15个。', 'one of the province may be one of the city too'],
    ['项目20个，其中新建12个，续建8个，省级重点5个。', '12 + 8 is all; the rest divides it anew'],
    ['发表论文20篇，其中核心期刊等12篇。', '等'],
    ['接待游客300余人次，其中老人200人次，儿童180人次。', 'no exact number'],
    ['接待游客约300人次，其中境内200人次，境外180人次。', 'no exact number'],
    ['召开会议24次，其中党组会12次，参会480人次，形成纪要30份。', 'other units'],
    ['综合得分98分，其中产出50分，数量指标20分，质量指标30分，效益48分。', '50 + 48; 20 + 30 make up the 50'],
    ['培训500人，其中线上320人，线下260人。', 'who learns on line may come as well'],
    ['在职100人，其中女40人，党员55人，其他30人。', 'a woman may be a member'],
    ['预算100万元、决算100万元，共100万元。', 'no sum'],
    ['培训120人，第一期50人，第二期60人，共计110人。', '50 + 60'],
    ['举办培训3期，每期2天，共6天。', 'a product'],
    ['培训费按人均500元、资料费每人100元标准，共计5万元。', 'a product'],
    ['受理投诉120件，其中电话80件，来访45件，含重复投诉。', 'attributes follow; a question at most'],
    ['计划完成50件，实际完成48件，合计98件。', 'odd, but plan and result are no terms of a sum'],
    ['2021年完成30件，2022年完成40件，累计70件。', '30 + 40'],
    ['房屋3500平方米，其中办公用房2000平方米，业务用房1000平方米，其他用房500平方米。', '3500'],
    ['全年门急诊56.8万人次，其中门诊49.2万人次，急诊7.6万人次。', '49.2 + 7.6'],
    ['全年门急诊57万人次，其中门诊49.2万人次，急诊7.6万人次。', '56.8 printed as 57'],
  ])('%s — %s', (sentence) => {
    expect(found(sentence).filter((line) => !line.startsWith('info'))).toEqual([]);
  });
});

describe('rates of counts that do not follow', () => {
  test.each<readonly [sentence: string, expected: string, why: string]>([
    ['计划检查80家，实际检查76家，检查完成率为97%。', 'error 97% → 95%', '76 / 80'],
    ['应参保人员500人，实际参保480人，参保率98%。', 'error 98% → 96%', '480 / 500'],
    ['目标任务20个，已完成18个，任务完成率为95%。', 'error 95% → 90%', '18 / 20'],
    ['排查隐患182项，已整改172项，整改率95.4%。', 'error 95.4% → 94.5%', '172 / 182 = 94.505%'],
    [
      '抽检样品100批次，合格98批次，不合格2批次，合格率99%。',
      'question 99% → 98%',
      '98 / 100; another count stands between',
    ],
    ['发放问卷600份，收回582份，回收率98%。', 'error 98% → 97%', '582 / 600'],
    ['编制126人，年末实有118人，在职人员控制率95.65%。', 'error 95.65% → 93.65%', '118 / 126 = 93.651%'],
    ['受理工单4260件，按期办结4117件，按期办结率98.99%。', 'error 98.99% → 96.64%', '4117 / 4260 = 96.643%'],
    ['应检216家，实检209家，年检率96.67%。', 'error 96.67% → 96.76%', '209 / 216 = 96.759%'],
    [
      '计划改造6个，完成5个，完成率83.3%；计划维修26栋，实际维修24栋，完成率96.2%。',
      'error 96.2% → 92.3%',
      '24 / 26',
    ],
    ['计划检查300家，实际检查200家，完成率66.6%。', 'info 66.6% → 66.7%', 'cut instead of rounded'],
    [
      '反馈问题32个，已完成整改30个，正在整改2个，整改完成率95.75%。',
      'question 95.75% → 93.75%',
      '30 / 32; 2 between',
    ],
    [
      '应考核1025人，实考1019人，合格1012人，合格率97.31%。',
      'question 97.31% → 99.31%',
      'of those who sat it, or of all: neither',
    ],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual([expected]);
  });
});

describe('rates of counts that do, or are of something else', () => {
  test.each<Case>([
    ['计划检查80家，实际检查76家，检查完成率为95%。', '76 / 80'],
    ['计划培训10期，实际培训12期，完成率100%。', 'more than planned is written as 100%'],
    ['计划培训10期，实际培训12期，完成率120%。', '12 / 10'],
    ['计划检查80家，实际检查76家，检查完成率达到90%以上。', 'a bound'],
    ['计划检查80家，实际检查76家，群众满意率97%。', 'another rate'],
    ['计划培训500人次，实际培训480人次，考试合格率98%。', 'of those examined'],
    ['计划新建10公里、改造20公里，实际新建10公里、改造18公里，完成率93.3%。', 'two plans: 28 / 30'],
    ['受理120件，办结118件，办结率98.3%，按时办结率100%。', 'of those done'],
    ['受理120件，其中办结100件，其余转办，办结率83%。', '100 / 120'],
    ['2021年受理100件，办结98件，2022年受理120件，办结118件，办结率98.33%。', 'two years'],
    ['检查300家，发现隐患182项，整改172项，整改率94.5%。', 'of the 182'],
    ['项目20个，开工18个，完工12个，开工率90%，完工率60%。', 'both of the 20'],
    ['抽检样品100批次，合格98批次，不合格2批次，合格率98%，不合格率2%。', 'both'],
    ['供应物资500件，实际使用480件，供应完成率100%。', '供应 is no plan'],
    ['开展应急演练20场，落实责任人18人，完成率100%。', 'neither plan nor result'],
    ['计划检查80家，检查完成率目标100%，实际检查80家。', 'a target'],
    ['计划检查80家，2021年实际检查60家，2022年实际检查76家，检查完成率95%。', 'two results'],
    ['培训计划20期，实际19期，预算100万元，支出80万元，完成率80%。', 'of money or of terms, nobody can say'],
    ['计划检查80家次，实际检查76户，检查完成率100%。', 'two units'],
    ['全市常住人口50万人，参保49.2万人，参保率98.4%。', '49.2 / 50'],
    ['非常满意300份，满意150份，基本满意30份，满意度96%。', 'three counts of the satisfied'],
    ['满意度调查发放问卷100份，收回98份，满意96人，满意率为97.96%。', 'of the 98'],
    ['全县120个村，计划覆盖100个村，实际覆盖100个村，覆盖率83.3%。', '100 / 120'],
    ['上年结转20件，本年受理100件，办结110件，办结率91.67%。', '110 of both'],
    ['门诊5000人次，手术成功300人次，手术成功率98%。', 'of the operations'],
    ['检查企业300家，发现问题企业20家，整改企业18家，整改率90%。', '18 / 20'],
    ['三年目标300个，今年计划100个，实际完成95个，完成率95%。', 'of this year'],
    ['应届毕业生500人，实际就业480人，就业率96%。', '480 / 500'],
    ['发放贷款100笔、5000万元，逾期2笔、25万元，逾期率0.5%。', 'of the money'],
    ['抽检200批次，不合格4批次，合格率98%。', 'the passed are not counted'],
    ['受理建议55件，办结55件，其中满意54件，满意率98.2%。', '54 / 55'],
    ['增加就业1200人，失业率3.2%，比年初下降0.2个百分点。', 'a rate of something else'],
  ])('%s — %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
